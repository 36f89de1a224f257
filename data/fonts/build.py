#!/usr/bin/env python3
"""Makes the fonts Guatu ships from Noto Sans CJK (SIL Open Font License 1.1).

One collection a weight, with a Traditional (index 0) and a Simplified face (index 1)
that share their outlines: the same character is drawn differently in the two scripts,
and the screen chooses the face by its language.

Regular covers GB 2312, all of Big5, kana, Cantonese particles and symbols; Bold, used
for headings only, GB 2312 and the common half of Big5.

A third, tiny font a weight holds the punctuation that English writes narrow and Chinese
full width (“ ” ‘ ’ … — ·), from Noto Sans: it comes first while the screens are English.

Needs: apt-get install fonts-noto-cjk fonts-noto-core; pip install fonttools
Use:   python3 data/fonts/build.py        (writes beside itself, byte for byte the same)
"""
import pathlib
from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont

SOURCE = "/usr/share/fonts/opentype/noto/NotoSansCJK-{}.ttc"
TC, SC = 3, 2  # faces in Debian's collections
SYMBOLS = [(0x20, 0x24F), (0x2000, 0x27BF), (0x2B00, 0x2BFF), (0x3000, 0x30FF),
           (0x31C0, 0x31EF), (0x3200, 0x33FF), (0xFF00, 0xFFEF)]
CANTONESE = "嘅咗哋嗰喺冇唔啲嘢嚟乜咩喇啦噉咁"


def codec(name, first, last):
    """Characters of a double-byte encoding whose lead byte lies in first..last."""
    out = set()
    for lead in range(first, last + 1):
        for trail in range(0x40, 0xFF):
            try:
                out.update(bytes([lead, trail]).decode(name))
            except UnicodeDecodeError:
                pass
    return out


def wanted(weight):
    chars = codec("gb2312", 0xA1, 0xF7) | codec("big5", 0xA1, 0xF9 if weight == "Regular" else 0xC6)
    chars |= set(CANTONESE)
    points = {ord(c) for c in chars}
    for a, b in SYMBOLS:
        points.update(range(a, b + 1))
    return points


def build(weight):
    path = SOURCE.format(weight)
    points = wanted(weight)
    faces = [TTFont(path, fontNumber=n, recalcTimestamp=False) for n in (TC, SC)]
    glyphs = {g for f in faces for p, g in f.getBestCmap().items() if p in points}
    options = subset.Options(hinting=False, layout_features=[], name_IDs=[0, 1, 2, 4, 6, 13, 14],
                             notdef_outline=True, glyph_names=False, recalc_timestamp=False)
    options.drop_tables += ["GSUB", "GPOS", "vhea", "vmtx", "VORG", "BASE", "GDEF", "DSIG"]
    for f in faces:
        s = subset.Subsetter(options)
        s.populate(unicodes=points, glyphs=glyphs)
        s.subset(f)
    out = TTCollection()
    out.fonts = faces
    target = pathlib.Path(__file__).parent / f"GuatuSans-{weight}.ttc"
    out.save(target, shareTables=True)
    print(target.name, target.stat().st_size, "bytes,", len(glyphs), "glyphs")


def punctuation(weight):
    font = TTFont(f"/usr/share/fonts/truetype/noto/NotoSans-{weight}.ttf", recalcTimestamp=False)
    options = subset.Options(hinting=False, layout_features=[], name_IDs=[0, 1, 2, 4, 6, 13, 14],
                             notdef_outline=True, glyph_names=False, recalc_timestamp=False)
    s = subset.Subsetter(options)
    s.populate(unicodes=[ord(c) for c in "“”‘’…—–·"])
    s.subset(font)
    target = pathlib.Path(__file__).parent / f"GuatuPunctuation-{weight}.ttf"
    font.save(target)
    print(target.name, target.stat().st_size, "bytes")


for w in ("Regular", "Bold"):
    build(w)
    punctuation(w)

//! A picture: shapes in points with a title, and the spots of it that stand for something.
//!
//! The same picture is painted in the window, written as SVG and drawn as PNG, so that what
//! hangs on the wall is what was on the screen.

use super::face::Face;
use crate::domain::{scorecard::Standing, words::Lang};

/// Up to so many spots of a picture on a screen all of them are there for the keyboard and for
/// screen readers, also those that are scrolled away; of more, those in sight.
pub const ALL: usize = 1000;

/// A rectangle, in points from the picture's upper left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width.
    pub w: f64,
    /// Height.
    pub h: f64,
}

impl Rect {
    /// From its left upper corner and size.
    #[must_use]
    pub const fn new(x: f64, y: f64, w: f64, h: f64) -> Self {
        Self { x, y, w, h }
    }

    /// Right edge.
    #[must_use]
    pub const fn right(&self) -> f64 {
        self.x + self.w
    }

    /// Lower edge.
    #[must_use]
    pub const fn bottom(&self) -> f64 {
        self.y + self.h
    }

    /// Middle of its height.
    #[must_use]
    pub const fn middle(&self) -> f64 {
        self.y + self.h / 2.0
    }

    /// Middle of its width.
    #[must_use]
    pub const fn center(&self) -> f64 {
        self.x + self.w / 2.0
    }

    /// Smaller by `dx` at the left and right and `dy` above and below, at most by all it has.
    #[must_use]
    pub const fn inset(&self, dx: f64, dy: f64) -> Self {
        let (dx, dy) = (dx.min(self.w / 2.0), dy.min(self.h / 2.0));
        Self::new(self.x + dx, self.y + dy, self.w - 2.0 * dx, self.h - 2.0 * dy)
    }
}

/// A colour by what it means; a [`super::palette::Palette`] says which it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ink {
    /// The sheet itself.
    Paper,
    /// Grounds a little darker than the sheet.
    Panel,
    /// Words and marks.
    Ink,
    /// Second things: units, dates.
    Faint,
    /// Hairlines and empty bars.
    Line,
    /// Edges that must be seen.
    Edge,
    /// The accent: the plan's own course, the reporting date.
    Accent,
    /// The colour of a standing.
    Standing(Standing),
    /// Its light tint, a ground for words.
    Wash(Standing),
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Dash {
    /// In one.
    #[default]
    Solid,
    /// In strokes.
    Dashed,
    /// In dots.
    Dotted,
}

/// Where a text lies from its point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// It begins there.
    #[default]
    Left,
    /// Its middle is there.
    Center,
    /// It ends there.
    Right,
}

/// How a text looks: size in points, weight, colour.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Type {
    /// Size of the em in points.
    pub size: f64,
    /// Bold or regular.
    pub bold: bool,
    /// Colour.
    pub ink: Ink,
}

impl Type {
    /// Regular words.
    #[must_use]
    pub const fn regular(size: f64, ink: Ink) -> Self {
        Self { size, bold: false, ink }
    }

    /// Bold words.
    #[must_use]
    pub const fn bold(size: f64, ink: Ink) -> Self {
        Self { size, bold: true, ink }
    }
}

/// Something drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A filled rectangle, its corners rounded by a radius in points.
    Box {
        /// Where.
        rect: Rect,
        /// Colour.
        fill: Ink,
        /// Radius of the corners.
        corner: f64,
    },
    /// The edge of a rectangle, inside it.
    Frame {
        /// Where.
        rect: Rect,
        /// Colour.
        ink: Ink,
        /// Width of the line.
        width: f64,
    },
    /// A line through points.
    Line {
        /// The points.
        points: Vec<[f64; 2]>,
        /// Colour.
        ink: Ink,
        /// Width.
        width: f64,
        /// Strokes.
        dash: Dash,
    },
    /// A filled convex area, at a share of full opacity.
    Area {
        /// Its corners in order.
        points: Vec<[f64; 2]>,
        /// Colour.
        fill: Ink,
        /// Opacity, 0 to 1.
        opacity: f64,
    },
    /// A round point, filled or a ring on paper.
    Dot {
        /// Centre.
        at: [f64; 2],
        /// Radius.
        radius: f64,
        /// Colour.
        ink: Ink,
        /// Filled, or a ring.
        filled: bool,
    },
    /// One line of text; `at` is the middle of its height.
    Text {
        /// Where.
        at: [f64; 2],
        /// From there to which side.
        align: Align,
        /// How it looks.
        style: Type,
        /// The words.
        text: String,
    },
}

/// What a spot stands for: what is opened when it is chosen.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// A commitment, by position in the plan.
    Commitment(usize),
    /// One measure of it.
    Measure(usize, usize),
    /// Commitments counted together, by position.
    Rows(Vec<usize>),
}

/// A part of the picture that stands for something.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// Where.
    pub rect: Rect,
    /// What the pointer tells, and those hear who cannot see it; the first line is its name.
    pub told: String,
    /// What it stands for.
    pub target: Target,
}

/// A picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// Width and height in points.
    pub size: [f64; 2],
    /// Language, which chooses the face of Chinese characters.
    pub lang: Lang,
    /// What it shows, in one line.
    pub title: String,
    /// The same in a few sentences, for those who cannot see it.
    pub summary: String,
    /// Where it comes from, a line each, for files to carry beside the picture.
    pub made: Vec<String>,
    /// What is drawn, from the back to the front.
    pub shapes: Vec<Shape>,
    /// What can be pointed at.
    pub spots: Vec<Spot>,
}

impl Picture {
    /// An empty sheet.
    #[must_use]
    pub fn new(lang: Lang, size: [f64; 2]) -> Self {
        Self { size, lang, ..Self::default() }
    }

    /// Adds a filled rectangle.
    pub fn fill(&mut self, rect: Rect, fill: Ink) {
        self.shapes.push(Shape::Box { rect, fill, corner: 0.0 });
    }

    /// Adds a straight line.
    pub fn line(&mut self, from: [f64; 2], to: [f64; 2], ink: Ink, width: f64) {
        self.path(vec![from, to], ink, width, Dash::Solid);
    }

    /// Adds a line through points; fewer than two draw nothing.
    pub fn path(&mut self, points: Vec<[f64; 2]>, ink: Ink, width: f64, dash: Dash) {
        if points.len() > 1 {
            self.shapes.push(Shape::Line { points, ink, width, dash });
        }
    }

    /// Adds a line of text; `at` is the middle of its height.
    pub fn text(&mut self, at: [f64; 2], align: Align, style: Type, text: impl Into<String>) {
        let text = text.into();
        if !text.is_empty() {
            self.shapes.push(Shape::Text { at, align, style, text });
        }
    }

    /// Adds a line of text on a ground of paper: lines it lies on do not strike it through.
    pub fn label(&mut self, at: [f64; 2], align: Align, style: Type, text: impl Into<String>) {
        let text = text.into();
        let width = Face::of(self.lang, style.bold).width(&text, style.size);
        let left = match align {
            Align::Left => at[0],
            Align::Center => at[0] - width / 2.0,
            Align::Right => at[0] - width,
        };
        let height = style.size * 1.25;
        if !text.is_empty() {
            self.fill(Rect::new(left - 2.0, at[1] - height / 2.0, width + 4.0, height), Ink::Paper);
        }
        self.text(at, align, style, text);
    }

    /// Adds a spot.
    pub fn spot(&mut self, rect: Rect, told: impl Into<String>, target: Target) {
        self.spots.push(Spot { rect, told: told.into(), target });
    }

    /// Puts another picture on this one, moved by `at` and enlarged by `scale`.
    pub fn place(&mut self, other: Self, at: [f64; 2], scale: f64) {
        let place = Placing { at, scale };
        self.shapes.extend(other.shapes.into_iter().map(|s| place.shape(s)));
        self.spots.extend(other.spots.into_iter().map(|s| Spot { rect: place.rect(s.rect), ..s }));
    }
}

/// Moves and enlarges shapes.
struct Placing {
    at: [f64; 2],
    scale: f64,
}

impl Placing {
    fn point(&self, [x, y]: [f64; 2]) -> [f64; 2] {
        [self.at[0] + x * self.scale, self.at[1] + y * self.scale]
    }

    fn rect(&self, r: Rect) -> Rect {
        let [x, y] = self.point([r.x, r.y]);
        Rect::new(x, y, r.w * self.scale, r.h * self.scale)
    }

    fn shape(&self, shape: Shape) -> Shape {
        let k = self.scale;
        let all = |points: Vec<[f64; 2]>| points.into_iter().map(|p| self.point(p)).collect();
        match shape {
            Shape::Box { rect, fill, corner } => {
                Shape::Box { rect: self.rect(rect), fill, corner: corner * k }
            }
            Shape::Frame { rect, ink, width } => {
                Shape::Frame { rect: self.rect(rect), ink, width: width * k }
            }
            Shape::Line { points, ink, width, dash } => {
                Shape::Line { points: all(points), ink, width: width * k, dash }
            }
            Shape::Area { points, fill, opacity } => Shape::Area { points: all(points), fill, opacity },
            Shape::Dot { at, radius, ink, filled } => {
                Shape::Dot { at: self.point(at), radius: radius * k, ink, filled }
            }
            Shape::Text { at, align, style, text } => {
                let style = Type { size: style.size * k, ..style };
                Shape::Text { at: self.point(at), align, style, text }
            }
        }
    }
}

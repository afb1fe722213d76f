//! The page's icon: a sheet with a yen mark. One list of shapes makes the drawing and every picture.

use anyhow::Result;

use crate::png;
use crate::tokens::{self, Colour};

/// Shapes are placed on a square of this side.
const SIDE: u32 = 512;

/// Points looked at along each side of a pixel, so that edges come out smooth.
const SAMPLES: u32 = 4;

/// Whether the system cuts its own outline from the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Outline {
    /// Shown as it is, so it has rounded corners of its own.
    Own,
    /// Maskable: the colour reaches every corner, and all that matters stays within the inner circle.
    Cut,
}

enum Shape {
    /// Left, top, width, height, and the radius of the corners.
    Sheet(u32, u32, u32, u32, u32),
    /// From a point to a point, with round ends, this wide.
    Stroke((u32, u32), (u32, u32), u32),
}

type Painted = (Shape, Colour);

/// The picture with this many pixels a side.
pub fn picture(side: u32, outline: Outline) -> Result<Vec<u8>> {
    let shapes = shapes(outline)?;
    let mut pixels = Vec::new();
    for y in 0..side {
        for x in 0..side {
            pixels.extend(pixel(&shapes, side, x, y));
        }
    }
    png::encode(side, &pixels)
}

/// The same as a drawing.
pub fn drawing() -> Result<String> {
    let shapes = shapes(Outline::Own)?;
    let elements: String = shapes.iter().map(element).collect();
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {SIDE} {SIDE}\">{elements}</svg>"
    ))
}

/// The drawing as an address that needs no request.
pub fn data_address() -> Result<String> {
    let drawing = drawing()?.replace('"', "'");
    let text = drawing
        .replace('%', "%25")
        .replace('#', "%23")
        .replace('<', "%3C")
        .replace('>', "%3E")
        // An address holds no spaces, though every browser takes them.
        .replace(' ', "%20");
    Ok(format!("data:image/svg+xml,{text}"))
}

/// From the ground to the top.
fn shapes(outline: Outline) -> Result<Vec<Painted>> {
    let [ground, paper, line] =
        ["--blue-900", "--gray-0", "--blue-300"].map(|name| tokens::colour(tokens::STYLES, name));
    let (ground, paper, line) = (ground?, paper?, line?);
    let corner = match outline {
        Outline::Own => 96,
        Outline::Cut => 0,
    };
    let yen = |from, to| (Shape::Stroke(from, to, 28), ground);
    Ok(vec![
        (Shape::Sheet(0, 0, SIDE, SIDE, corner), ground),
        (Shape::Sheet(140, 96, 232, 320, 24), paper),
        (Shape::Sheet(180, 136, 152, 24, 12), line),
        (Shape::Sheet(180, 180, 104, 24, 12), line),
        yen((196, 244), (256, 312)),
        yen((316, 244), (256, 312)),
        yen((256, 312), (256, 380)),
        yen((208, 318), (304, 318)),
        yen((208, 354), (304, 354)),
    ])
}

fn element((shape, colour): &Painted) -> String {
    let colour = colour.hex();
    match shape {
        Shape::Sheet(left, top, width, height, corner) => format!(
            "<rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\" rx=\"{corner}\" fill=\"{colour}\"/>"
        ),
        Shape::Stroke((x, y), (to_x, to_y), width) => format!(
            "<path d=\"M{x} {y}L{to_x} {to_y}\" stroke=\"{colour}\" stroke-width=\"{width}\" stroke-linecap=\"round\"/>"
        ),
    }
}

/// Red, green, blue and opacity: the mean of all samples of the pixel.
fn pixel(shapes: &[Painted], side: u32, x: u32, y: u32) -> [u8; 4] {
    let (mut sum, mut covered) = ([0; 3], 0);
    for sample in 0..SAMPLES * SAMPLES {
        // In the middle of the sample's own square.
        let at = |pixel, sample| i128::from(((pixel * SAMPLES + sample) * 2 + 1) * SIDE);
        let point = (at(x, sample % SAMPLES), at(y, sample / SAMPLES));
        let scale = i128::from(side * SAMPLES * 2);
        let top = shapes.iter().rfind(|(shape, _)| holds(shape, scale, point));
        if let Some((_, colour)) = top {
            covered += 1;
            for (sum, part) in sum.iter_mut().zip(colour.0) {
                *sum += u32::from(part);
            }
        }
    }
    let mean = |sum: u32, of: u32| u8::try_from((sum + of / 2) / of.max(1)).unwrap_or(u8::MAX);
    let [red, green, blue] = sum.map(|sum| mean(sum, covered));
    [red, green, blue, mean(covered * 255, SAMPLES * SAMPLES)]
}

/// Whether a shape that is enlarged by `scale` holds the point.
fn holds(shape: &Shape, scale: i128, (x, y): (i128, i128)) -> bool {
    let large = |length: u32| i128::from(length) * scale;
    match *shape {
        Shape::Sheet(left, top, width, height, corner) => {
            let beyond = |at: i128, from: u32, length: u32| {
                at - at.clamp(large(from + corner), large(from + length - corner))
            };
            let (across, down) = (beyond(x, left, width), beyond(y, top, height));
            across * across + down * down <= large(corner) * large(corner)
        }
        Shape::Stroke(from, to, width) => {
            let (from_x, from_y) = (large(from.0), large(from.1));
            let (along, down) = (large(to.0) - from_x, large(to.1) - from_y);
            let (x, y) = (x - from_x, y - from_y);
            let (length, reach) = (along * along + down * down, large(width) / 2);
            let near = |x: i128, y: i128| x * x + y * y <= reach * reach;
            match x * along + y * down {
                before if before <= 0 => near(x, y),
                after if after >= length => near(x - along, y - down),
                _ => {
                    let aside = x * down - y * along;
                    aside * aside <= reach * reach * length
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Outline, data_address, holds, pixel, shapes};
    use crate::tokens;

    #[test]
    fn corners_are_clear_or_covered_and_the_sheet_is_white() {
        let (own, cut) = (shapes(Outline::Own).unwrap(), shapes(Outline::Cut).unwrap());
        assert_eq!(pixel(&own, 192, 0, 0)[3], 0);
        assert_eq!(pixel(&cut, 192, 0, 0), [0, 23, 193, 255]);
        assert_eq!(pixel(&own, 512, 150, 300), [255, 255, 255, 255]);
        // The stem of the yen mark.
        assert_eq!(pixel(&own, 512, 256, 340), [0, 23, 193, 255]);
    }

    /// What a system may cut away lies outside a circle of 40 % of the side.
    #[test]
    fn a_mask_cuts_nothing_but_the_ground() {
        let shapes = shapes(Outline::Cut).unwrap();
        let outside = |x: i128, y: i128| (x - 256).pow(2) + (y - 256).pow(2) > 204 * 204;
        for (x, y) in (0..512).flat_map(|x| (0..512).map(move |y| (x, y))) {
            let covered = shapes
                .iter()
                .skip(1)
                .any(|(shape, _)| holds(shape, 1, (x, y)));
            assert!(!(covered && outside(x, y)), "{x} {y}");
        }
    }

    #[test]
    fn the_inline_icon_fits_its_attribute_and_uses_the_accent() {
        let address = data_address().unwrap();
        assert!(!address.contains(['"', '<', '>', '#', ' ']) && address.len() < 1600);
        let accent = tokens::colour(tokens::STYLES, "--color-accent").unwrap();
        assert!(address.contains(&accent.hex().replace('#', "%23")));
    }
}

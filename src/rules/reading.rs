//! From the nodes of a file to checked packs.

use super::node::Node;
use super::pack::Pack;
use super::place::Place;
use super::validate::validate;
use super::{Fault, Problem};

/// Reads the packs of a page, a list of them, and checks each as a whole.
///
/// # Errors
/// Every problem at once, each with its place; paths begin with the number of the pack.
pub fn read_packs(packs: &Node) -> Result<Vec<Pack>, Vec<Problem>> {
    let (Node::List(nodes), false) = (packs, *packs == Node::List(Vec::new())) else {
        return Err(vec![Problem {
            path: String::new(),
            fault: Fault::NotAList,
        }]);
    };
    let mut packs = Vec::new();
    let mut problems = Vec::new();
    for (index, node) in nodes.iter().enumerate() {
        match read_pack(node, &format!("[{index}]")) {
            Ok(pack) => packs.push(pack),
            Err(found) => problems.extend(found),
        }
    }
    if problems.is_empty() {
        Ok(packs)
    } else {
        Err(problems)
    }
}

/// Reads one pack and checks it as a whole. `path` is what every path begins with.
///
/// # Errors
/// Every problem at once, each with its place.
pub fn read_pack(node: &Node, path: &str) -> Result<Pack, Vec<Problem>> {
    let found = std::cell::RefCell::new(Vec::new());
    let top = Place::top(node, path, &found);
    let pack = Pack::read(&top);
    // What a whole pack must be can only be asked of one whose every part could be read.
    if found.borrow().is_empty() {
        validate(&pack, &top);
    }
    let problems = found.into_inner();
    if problems.is_empty() {
        Ok(pack)
    } else {
        Err(problems)
    }
}

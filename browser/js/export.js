// Export: what browser/world.go calls, in a world that no page can see.
globalThis.aisle = Object.freeze({ look, aim, frame, expectTap, tapped, fieldOf, holds, choose, setField, pays, scrollPage, keep, secretBoxes, quiet, heard });

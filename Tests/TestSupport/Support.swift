// Filled by the room's first files.

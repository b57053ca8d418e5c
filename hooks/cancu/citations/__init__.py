"""Reading how Vietnamese documents cite each other: text → citations with spans → documents."""

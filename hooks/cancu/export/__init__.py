"""One kind of output each; ``web`` is the only producer of data for the browser."""

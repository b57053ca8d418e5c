"""Made-up libraries of any size, and what people would ask them."""

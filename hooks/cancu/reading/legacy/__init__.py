"""Vietnamese text from before Unicode: TCVN3, VNI, Windows-1258 and VIQR → Unicode. Data for both twins."""

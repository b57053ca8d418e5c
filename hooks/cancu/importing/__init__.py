"""An edited workbook back into the dataset: read it, see what would change, write that and nothing else."""

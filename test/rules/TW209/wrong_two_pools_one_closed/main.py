from transfer import mirror

mirror(["a.bin", "b.bin"])

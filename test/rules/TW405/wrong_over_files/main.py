import filling
import table

with table.lock:
    filling.fill()  # expect: TW405

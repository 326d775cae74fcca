def is_safe(placed, column):
    row = len(placed)
    for other_row, other in enumerate(placed):
        if other == column or abs(other - column) == row - other_row:
            return False
    return True

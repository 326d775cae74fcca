def export(table):
    with table.lock:
        for key, row in table.rows.items():
            yield f"{key};{row}"  # expect: TW410

import threading


def print_row(row):
    print("row", row)


seats = threading.Thread(target=print_row, args="A")  # expect: TW204:information
boxes = threading.Thread(target=print_row, args="BC")  # expect: TW204:error
seats.start()
boxes.start()
seats.join()
boxes.join()

import threading

from names import log_name
from writer import append


def main():
    writers = []
    for number in range(3):
        writer = threading.Thread(target=append, args=(log_name(number)))  # expect: TW204
        writer.start()
        writers.append(writer)
    for writer in writers:
        writer.join()


main()

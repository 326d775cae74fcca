# However often the wait is begun again, the next photo is taken up only when the last is done.
import threading


def develop(photo):
    print("developed", photo)


def print_out(photo):
    print("printed", photo)


for photo in ("sea", "hill", "town"):
    worker = threading.Thread(target=develop, args=(photo,))
    worker.start()
    while worker.is_alive():
        worker.join()  # expect: TW206

for photo in ("sea", "hill", "town"):
    printer = threading.Thread(target=print_out, args=(photo,))
    printer.start()
    while printer.is_alive():
        printer.join(0.5)  # expect: TW206

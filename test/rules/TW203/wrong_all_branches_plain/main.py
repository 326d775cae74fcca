import threading

from modes import run_mode


def main(mode):
    thread = threading.Thread(target=run_mode(mode))  # expect: TW203
    thread.start()
    thread.join()


main("fast")

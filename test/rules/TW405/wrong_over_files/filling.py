import threading

import table


def fill():
    thread = threading.Thread(target=table.insert, args=("a",))
    thread.start()
    thread.join()

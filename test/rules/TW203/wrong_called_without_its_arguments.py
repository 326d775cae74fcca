"""The target is called, and without what it needs: the thread is never made."""

import threading


def work(number):
    print(number)


thread = threading.Thread(target=work(), args=(1,))  # expect: TW203
thread.start()
thread.join()

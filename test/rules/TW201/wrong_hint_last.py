import threading
import time


def work():
    time.sleep(2)


a = threading.Thread(target=work)
b = threading.Thread(target=work)
a.start()  # expect: TW201:hint
b.start()  # expect: TW201:hint

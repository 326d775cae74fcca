import threading
import time


def work():
    time.sleep(2)


threading.Thread(target=work).start()  # expect: TW201:warning
print("Done!")

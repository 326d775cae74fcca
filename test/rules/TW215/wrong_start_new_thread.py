import _thread
import time


def tick(seconds, text):
    time.sleep(seconds)
    print(text)


_thread.start_new_thread(tick, (1,))  # expect: TW215
time.sleep(2)

import _thread
import time


def ring(times, sound="ring"):
    print(sound * times)


_thread.start_new_thread(ring(2, sound="dong "), ())
time.sleep(0.2)

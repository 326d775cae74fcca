import contextlib
import io
import threading


def capture(number):
    with contextlib.redirect_stdout(io.StringIO()):  # expect: TW506
        print(number)


threads = [threading.Thread(target=capture, args=(number,)) for number in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

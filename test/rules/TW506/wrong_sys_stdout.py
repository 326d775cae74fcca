import io
import sys
import threading


def quiet():
    before = sys.stdout
    sys.stdout = io.StringIO()  # expect: TW506
    print("nobody sees this")
    sys.stdout = before


threads = [threading.Thread(target=quiet) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

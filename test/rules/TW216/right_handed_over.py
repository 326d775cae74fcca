import atexit
import threading


def fetch():
    print("fetching")


thread = threading.Thread(target=fetch)
thread.start()
atexit.register(thread.join)
wait = thread.join
wait()

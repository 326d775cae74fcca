import threading
import time


def visit(room):
    time.sleep(0.5)
    print(room, "is clean")


def clean_all():
    for room in ("kitchen", "hall", "attic"):
        threading.Thread(target=visit, args=(room,)).start()
    me = threading.current_thread()
    for thread in threading.enumerate():
        if thread is me:
            continue
        thread.join()
    print("the house is clean")


clean_all()

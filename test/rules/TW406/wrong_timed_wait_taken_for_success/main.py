import threading

from state import state, state_changed


def enter():
    with state_changed:
        if not state["open"]:
            state_changed.wait(timeout=5)  # expect: TW406
        print("goes in")


def open_up():
    with state_changed:
        state["open"] = True
        state_changed.notify_all()


threads = [threading.Thread(target=enter), threading.Thread(target=open_up)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

from state import state, state_lock


def enter():
    if state_lock and state["open"] < 3:  # expect: TW407
        with state_lock:
            print("in")


def leave():
    with state_lock:
        print("out")
    state_lock.release  # expect: TW407

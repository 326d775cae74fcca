import threading


class Namespace(dict):
    __getattr__ = dict.get
    __setattr__ = dict.__setitem__


state = Namespace()
state["guard"] = threading.Lock()
state["door"] = threading.Lock()
state.inside = 0
state.served = 0


def enter():
    with state.guard:
        state.inside += 1  # expect: TW102
    state.served += 1  # expect: TW102


def leave():
    with state.door:
        state.inside -= 1  # expect: TW102


threads = [threading.Thread(target=target) for target in [enter, leave] * 5]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(state.inside, state.served)

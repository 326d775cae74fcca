import threading


class Namespace(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None

    def __setattr__(self, name, value):
        self.__setitem__(name, value)


state = Namespace()
state["guard"] = threading.Lock()
state["served"] = 0
state.refused = 0


def serve():
    with state.guard:
        state.served += 1
    state["guard"].acquire()
    state["refused"] = state.refused + 1
    state.guard.release()


threads = [threading.Thread(target=serve) for _ in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(state.served, state.refused)

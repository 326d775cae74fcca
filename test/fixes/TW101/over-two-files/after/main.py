import threading

import state


def page():
    for _ in range(100):
        with state.hits_lock:
            state.hits += 1


threads = [threading.Thread(target=page) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(state.hits)

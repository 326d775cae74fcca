import threading

from state import State

state = State()
threads = [threading.Thread(target=state.add, args=("ada",)), threading.Thread(target=state.rotate)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

import threading

from shared import done, lock, todo
from worker import work

threading.Thread(target=work, daemon=True).start()
for n in range(5):
    todo.put(n)
todo.join()
with lock:
    print(done)

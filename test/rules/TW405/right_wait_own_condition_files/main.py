import threading

from gate import Gate

gate = Gate()
t = threading.Thread(target=gate.pass_through)
t.start()
gate.unlock()
t.join()

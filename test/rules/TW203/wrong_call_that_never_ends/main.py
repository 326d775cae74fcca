import threading
from h import poll as p

t = threading.Thread(target=p("x"), daemon=True)  # expect: TW203
t.start()
t.join()

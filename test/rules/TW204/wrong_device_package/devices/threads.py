import threading as _threading

Thread = _threading.Thread

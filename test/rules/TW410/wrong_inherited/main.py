import threading

from pages import Pages

pages = Pages()
thread = threading.Thread(target=lambda: print(list(pages)))
thread.start()
thread.join()

import threading

from app import App

app = App()
thread = threading.Thread(target=app.show)
thread.start()
thread.join()

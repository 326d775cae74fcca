import threading
import time
import urllib.request

from server import serve

threading.Thread(target=serve, daemon=True).start()
time.sleep(0.5)
with urllib.request.urlopen("http://localhost:8000") as page:
    print(page.read())

import threading

from store import Store

store = Store()
t = threading.Thread(target=store.refresh, args=("http://a.example",))
t.start()
print(store.page("http://a.example"))
t.join()

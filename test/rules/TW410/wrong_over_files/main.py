import threading

from export import export
from table import Table

table = Table()
thread = threading.Thread(target=lambda: print(list(export(table))))
thread.start()
thread.join()

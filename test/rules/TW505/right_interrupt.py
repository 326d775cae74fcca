"""To interrupt a long query is what another thread may do."""

import sqlite3
import threading

connection = sqlite3.connect("big.db")
watchdog = threading.Timer(30, connection.interrupt)
watchdog.start()
print(connection.execute("SELECT count(*) FROM big").fetchone())
watchdog.cancel()
connection.close()

import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.request import urlopen


class Hello(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()


server = HTTPServer(("", 8000), Hello)
thread = threading.Thread(target=server.serve_forever)
thread.start()
time.sleep(0.5)
print(urlopen("http://localhost:8000").status)
server.shutdown()
thread.join()

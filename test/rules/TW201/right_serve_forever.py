import threading
from http.server import HTTPServer, SimpleHTTPRequestHandler


def work():
    print("warming up")


threading.Thread(target=work).start()
HTTPServer(("", 8000), SimpleHTTPRequestHandler).serve_forever()

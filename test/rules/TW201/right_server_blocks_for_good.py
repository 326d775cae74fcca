import http.server
import threading
import time


class Page(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"hello")


def rotate_logs():
    while True:
        time.sleep(3600)
        print("time to rotate the logs")


def main():
    threading.Thread(target=rotate_logs).start()
    server = http.server.HTTPServer(("", 8000), Page)
    print("serving on 8000")
    server.serve_forever()


main()

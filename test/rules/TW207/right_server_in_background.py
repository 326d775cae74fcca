import http.server
import threading


class Status(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"fine")


def main():
    server = http.server.HTTPServer(("localhost", 8081), Status)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print("status on 8081")
    input("return to leave ")


main()

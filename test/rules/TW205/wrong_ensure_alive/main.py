from link import ensure_link, hang_up
from messages import send_all

ensure_link()
send_all(["one", "two"])
hang_up()

from errand import send_all
from office import Office

office = Office()
office.write("first")
send_all(office)

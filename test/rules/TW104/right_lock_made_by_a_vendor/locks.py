from vendor.sync import make_lock

seats_lock = make_lock("seats")

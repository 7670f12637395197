print("klarbrev-dev")

package org.beside.people;

import java.util.List;
import org.beside.shared.PersonId;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A person as Spring Security sees them. The user name is the person's id, since an email may change. */
record Account(PersonId id, Role role, boolean inGoodStanding, String passwordHash) implements UserDetails {

    @Override
    public String getUsername() {
        return id.toString();
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public List<GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role));
    }

    @Override
    public boolean isAccountNonLocked() {
        return inGoodStanding;
    }

    @Override
    public String toString() {
        return "Account of " + role;
    }
}
